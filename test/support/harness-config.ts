import { readConfig } from '../../bot/config/config.js';

/** How long a test's service keeps things. */
export const RETENTION = { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 };

/** How a test's service is configured. */
export const CONFIG = readConfig({
  DEMONSTRATION: 'non',
  MAIL_FROM: 'Assistant AAP <assistant@aap.example>',
  PUBLIC_URL: 'https://aap.example',
});
