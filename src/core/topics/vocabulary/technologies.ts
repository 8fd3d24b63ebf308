/** Short names of vendors and their products, beside words that mean the same. See `sectors.ts` for the form. */
export const TECHNOLOGIES = `
Amazon Web Services: amazon web services, =aws > amazon bedrock, amazon sagemaker, amazon connect
Google Cloud: google cloud, =gcp > vertex ai, bigquery, gemini
Microsoft Azure: azure, microsoft azure > azure openai
Microsoft 365 Copilot: microsoft 365 copilot, copilot for microsoft 365, m365 copilot, microsoft copilot, office copilot > copilot
GitHub Copilot: github copilot
OpenAI: openai, chatgpt > gpt 4, gpt 4o, gpt 3, gpt 5
Anthropic: anthropic, claude
SAP: =sap > sap s/4hana, sap joule
Salesforce: salesforce > einstein, agentforce
IBM: =ibm > watson, watsonx
Oracle: oracle
ServiceNow: servicenow, service now
`;
