import tokens from "../style/tokens.css?raw";

/** The tokens of all screens, for a shadow tree, which has no root element of its own. */
const TOKENS = tokens.replaceAll(":root", "section");

/**
 * The banner's own stylesheet. What is important on the host stands above anything the page's sheets or scripts
 * say of it, since in a shadow tree the inner important rule wins.
 */
const STYLE = `${TOKENS}
:host{all:initial!important;position:fixed!important;inset:0 0 auto!important;display:block!important;
pointer-events:none!important;z-index:2147483647!important}
section{--edge:var(--danger);--ground:var(--danger-bg);--box:var(--bg);position:relative;pointer-events:auto;
background:var(--ground);color:var(--text);font:15px/1.6 var(--font);
box-shadow:0 1px 2px #0003,0 8px 28px #0004;animation:enter .15s ease-out}
[data-level=caution]{--edge:var(--caution);--ground:var(--caution-bg)}
[data-size=large]{zoom:1.25}
@media print{:host{display:none!important}}
@keyframes enter{from{opacity:0;transform:translateY(-8px)}}
@media (prefers-reduced-motion:reduce){section{animation:none}}
*{box-sizing:border-box}
p,h2,blockquote{margin:0;font:inherit;overflow-wrap:anywhere;text-wrap:pretty}
button{font:inherit;color:var(--accent);background:none;border:0;margin:0;padding:4px 0;min-height:32px;
cursor:pointer;border-radius:6px;text-decoration:underline;text-underline-offset:3px}
button:hover{text-decoration-thickness:2px}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button[disabled]{color:var(--muted);text-decoration:none;cursor:default}
.go{color:var(--accent-ink);background:var(--accent);padding:4px 16px;text-decoration:none;font-weight:600}
.close{position:absolute;inset:6px 6px auto auto;width:32px;padding:7px;color:var(--muted)}
.close:hover{background:var(--box)}
svg{display:block;flex:none;width:24px;height:24px;color:var(--edge);fill:none;stroke:currentColor;
stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.cross{width:18px;height:18px;color:inherit}
.lock path{d:path("M7 10V7a4 4 0 0 1 8 0v3")}
.lock path+path{d:path("M4.5 10h13a1 1 0 0 1 1 1v3.2l-3.6 3.6V21H5a1.5 1.5 0 0 1-1.5-1.5V11a1 1 0 0 1 1-1z")}
.lock path+path+path{d:path("M17.2 15.5h4.3v4.3l-3.4 3.4a1 1 0 0 1-1.4 0l-2.9-2.9a1 1 0 0 1 0-1.4z")}
.lock path:last-child{d:path("M19.6 17.4h.01")}
.cross path{d:path("M6 6l12 12")}
.cross path+path{d:path("M18 6L6 18")}
mark{background:var(--mark-bg);color:var(--mark-ink);font-weight:600;border-radius:2px;
text-decoration:underline var(--edge);text-underline-offset:2px}
.acts{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.card{width:min(720px,100% - 32px);margin:12px auto 0;border:1px solid var(--line);border-left:6px solid var(--edge);
border-radius:var(--radius);overflow:hidden}
.card .in{position:relative;max-height:min(100vh,max(33.3vh,200px));padding:0 16px 0 56px;overflow:auto;scrollbar-width:thin;
scrollbar-color:var(--muted) transparent}
.card .lock{position:absolute;left:16px;top:13px;width:28px;height:28px}
h2{font-size:17px;font-weight:700;line-height:1.45;padding:12px 32px 0 0}
blockquote{overflow:hidden;font-size:13px;background:var(--box);border-radius:6px;padding:6px 12px;margin-top:8px}
span{color:var(--muted)}
.card .acts{position:sticky;bottom:0;background:var(--ground);padding:10px 0 12px}
.bar{font-size:14px;border-bottom:3px solid var(--edge)}
.bar .in{display:flex;align-items:center;gap:0 12px;min-height:44px;padding:3px 48px 3px 16px}
.bar .acts{flex:none}
.bar .go{font-weight:500}
.says{flex:1;min-width:0;line-height:1.4}
.call{display:block}
.row{display:flex;gap:0 12px;align-items:baseline;font-size:13px}
.row b{flex:none}
.dial{display:none}
@media (max-width:1100px){.row .call{display:none}.row .dial{display:block}}
b{font-weight:600}
.bar blockquote{min-width:0;background:none;padding:0;margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
@media (max-width:760px){
.bar .in{flex-wrap:wrap;padding:2px 12px 0}
.bar p{padding-right:32px}
.bar p span,.bar blockquote span{display:none}
.says{flex:1 1 calc(100% - 40px)}}
@media (max-width:600px){
section{font-size:14px;line-height:1.5}
.card{width:auto;margin:0;border-radius:0;border-width:0 0 1px 6px}
.card .in{padding:0 12px}
.card .lock{width:24px;height:24px;left:10px;top:10px}
h2{font-size:16px;padding:10px 32px 0}
.call{display:inline}
.card .acts{padding:8px 0;gap:0 10px}.go{padding:4px 10px}
.bar{font-size:13px;border-bottom-width:2px}
.bar .in{gap:0 8px}
.bar .lock{width:20px;height:20px}
.bar .acts{gap:0 12px}
.bar button:not(.close){padding:0;min-height:28px}
.bar .go:not(.close){padding:0 10px;min-height:26px}}
@media (max-width:400px){
.card .call{display:none}
.card .dial{display:inline}
.card{font-size:13px;line-height:1.45}
.card .in{padding:0 10px}
.card h2{font-size:15px;line-height:1.35;padding:8px 32px 0 30px}
.card .lock{top:3px}
.card blockquote{margin-top:4px;padding:3px 8px}
.card .acts{padding:5px 0;gap:0 10px}}
@media (max-width:340px){.bar .lock{display:none}}
@media (pointer:coarse){button{min-height:44px}.close{inset:0 0 auto auto;width:44px;padding:13px}}
@media (pointer:coarse) and (max-width:600px){
.bar .acts button{position:relative}
.bar .acts button::after{content:"";position:absolute;inset:-14px -5px -4px}}
@media (forced-colors:active){section{border:2px solid}.go,.close{border:1px solid}mark{background:Mark;color:MarkText}svg{color:CanvasText}}
`;

/** The style sheet of a banner, with the marks in the colour that the person chose. */
export function styleFor({ mark }: { readonly mark?: string }): string {
  return mark ? `${STYLE}section{--mark-bg:${mark};--mark-ink:#182024}` : STYLE;
}
