/** What the operator lets be read: all, all but pictures and scans, or nothing. */
export const LECTURES = ['oui', 'sans_images', 'non'] as const;
