export interface Releases {
  /** The release of a tag; a published one comes before a draft. Drafts are looked for among the newest hundred releases. */
  find(tag: string): Promise<Release | undefined>
  /** The drafts among the newest hundred releases, newest first. */
  drafts(): Promise<readonly Release[]>
  /** Makes a draft: nobody sees it, and its tag is made when it is published. */
  draft(release: ReleaseDraft): Promise<Release>
  /** Makes a draft say something else. */
  update(release: Release, draft: ReleaseDraft): Promise<Release>
  publish(release: Release, isLatest: boolean): Promise<void>
  remove(release: Release): Promise<void>
  /** A file of this machine as an asset. RFG-527 when it cannot be read. */
  fileAt(path: string): Promise<AssetFile>
  upload(release: Release, asset: AssetFile): Promise<void>
  assets(release: Release): Promise<readonly Asset[]>
  removeAsset(asset: Asset): Promise<void>
}

export interface ReleaseDraft {
  readonly tag: string
  /** What the tag will name: a commit. */
  readonly target: string
  readonly name: string
  readonly text: string
  readonly isPrerelease: boolean
}

export interface Release extends ReleaseDraft {
  readonly id: number
  readonly isDraft: boolean
  /** It takes no more assets, and its tag stays for ever. */
  readonly isImmutable: boolean
  readonly page: string
  /** Where assets are sent, as GitHub says it. */
  readonly uploadUrl: string
}

export interface AssetFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface Asset {
  readonly id: number
  readonly name: string
  readonly size: number
  /** `sha256:…`; undefined on servers that do not tell. */
  readonly digest: string | undefined
  /** False when its upload was cut off. */
  readonly isWhole: boolean
}
