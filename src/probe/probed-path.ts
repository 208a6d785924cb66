/** A path leads to the slot's own address: two slashes, or a backslash, would name another host. */
export const PROBED_PATH = '^/(?![/\\\\])[^\\s\\\\#]*$'
