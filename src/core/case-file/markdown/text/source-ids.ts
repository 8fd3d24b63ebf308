/** `S1, S3`, as a pattern. */
export const LISTED_IDS = 'S\\d{1,3}(?:\\s*[,;&]\\s*S\\d{1,3})*';
/** `S1, S3-S5 and S7`, as a pattern. */
export const JOINED_IDS = 'S\\d{1,3}(?:\\s*(?:[,;&–-]|and)\\s*S\\d{1,3})*';
