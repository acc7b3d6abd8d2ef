import { NEVER } from './one-sender.js';

/**
 * Web Chat in the colours and sizes of the theme: each one is a variable, so that dark mode and an operator's stylesheet reach it.
 * @param fromTop whether what is answered is seen from its top: Web Chat loses its place where files begin the conversation
 */
export function styleOptions({ fromTop }: { readonly fromTop: boolean }): Readonly<Record<string, unknown>> {
  const scroll = fromTop ? FROM_TOP : {};
  return { ...TEXT, ...BUBBLES, ...SEND_BOX, ...SUGGESTED_ACTIONS, ...OVERLAYS, ...BEHAVIOUR, ...scroll };
}

const TEXT = {
  accent: 'var(--accent)',
  subtle: 'var(--text-subtle)',
  backgroundColor: 'var(--surface)',
  primaryFont: 'var(--font)',
  fontSizeSmall: '0.875rem',
  timestampColor: 'var(--text-subtle)',
  paddingRegular: 12,
  paddingWide: 16,
};

const BUBBLES = {
  bubbleBackground: 'var(--bubble)',
  bubbleTextColor: 'var(--text)',
  bubbleBorderColor: 'var(--bubble)',
  bubbleBorderRadius: 12,
  bubbleFromUserBackground: 'var(--bubble-user)',
  bubbleFromUserTextColor: 'var(--bubble-user-text)',
  bubbleFromUserBorderColor: 'var(--bubble-user)',
  bubbleFromUserBorderRadius: 12,
  bubbleMaxWidth: 620,
  bubbleMinWidth: 80,
  bubbleMinHeight: 44,
  showAvatarInGroup: 'status',
};

const SEND_BOX = {
  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--text-subtle)',
  sendBoxDisabledTextColor: 'var(--text-subtle)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxHeight: 56,
  sendBoxTextWrap: true,
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent)',
  sendBoxButtonColorOnActive: 'var(--accent)',
  sendBoxButtonColorOnFocus: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--text-subtle)',
  sendBoxButtonShadeColorOnHover: 'var(--hover)',
  sendBoxButtonShadeColorOnActive: 'var(--hover)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeBorderRadius: 8,
  sendBoxButtonShadeInset: 4,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 8,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxButtonKeyboardFocusIndicatorInset: 4,
  maxMessageLength: 4000,
};

const SUGGESTED_ACTIONS = {
  suggestedActionLayout: 'flow',
  suggestedActionsFlowMaxHeight: 260,
  suggestedActionHeight: 44,
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBackgroundColorOnHover: 'var(--hover)',
  suggestedActionBackgroundColorOnActive: 'var(--hover)',
  suggestedActionBackgroundColorOnDisabled: 'var(--surface)',
  suggestedActionBorderColorOnDisabled: 'var(--line)',
  suggestedActionTextColorOnDisabled: 'var(--text-subtle)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--focus)',
};

const OVERLAYS = {
  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--on-accent)',
  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptTerminatorBackgroundColor: 'var(--text-subtle)',
  transcriptTerminatorColor: 'var(--surface)',
};

const FROM_TOP = {
  autoScrollSnapOnPage: 1,
  autoScrollSnapOnPageOffset: -8,
};

const BEHAVIOUR = {
  // A chosen file goes out at once: one step less, and it can be replaced.
  sendAttachmentOn: 'attach',
  uploadMultiple: true,
  enableUploadThumbnail: false,
  emojiSet: {},
  markdownRenderHTML: false,
  sendTimeout: NEVER,
  sendTimeoutForAttachments: NEVER,
  groupTimestamp: 60_000,
  hideToaster: true,
};
