/** Thrown when a sidecar cannot be changed without a risk to what is in it; the message says why, for an analyst. */
export class SidecarNotWritable extends Error {
  override readonly name = 'SidecarNotWritable';
}
