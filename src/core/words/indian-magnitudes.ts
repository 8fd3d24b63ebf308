/** Magnitudes of Indian English, which the search doesn't know. */
export const INDIAN_MAGNITUDES: Readonly<Record<string, number>> = {
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};
