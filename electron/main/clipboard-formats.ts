// The marks by which clipboard managers know that something is not to be kept, shown or sent to other devices.

const none = new Uint8Array(4);

/** By platform: names of system formats and what stands in them. These are the marks that password managers set. */
export function secretFormats(
  platform: string,
): Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> {
  if (platform === 'darwin') return { 'org.nspasteboard.ConcealedType': 'secret' };
  if (platform === 'win32')
    return {
      ExcludeClipboardContentFromMonitorProcessing: '1',
      CanIncludeInClipboardHistory: none,
      CanUploadToCloudClipboard: none,
    };
  return { 'x-kde-passwordManagerHint': 'secret' };
}
