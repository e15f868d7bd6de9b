/**
 * Stands in for WXT's content-script context. WXT's own tells every page by an event that carries our id that we are
 * here, and lets a page end it the same way; nothing of ours uses it.
 */
export class ContentScriptContext {}
