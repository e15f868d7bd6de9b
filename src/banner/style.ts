/**
 * The banner's own stylesheet. What is important on the host stands above anything the page's sheets or scripts
 * say of it, since in a shadow tree the inner important rule wins.
 */
export const STYLE = `
:host{all:initial!important;position:fixed!important;inset:0 0 auto!important;display:block!important;
width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;
padding:0!important;border:0!important;background:none!important;overflow:visible!important;
pointer-events:none!important;z-index:2147483647!important}
section{--ground:#fffaf8;--text:#1f1a19;--quiet:#5a504e;--edge:#a3160f;--line:#eadeda;--box:#f6eeeb;--mark:#ffe08a;
--on-mark:#1f1a19;--go:#00585b;--on-go:#fff;--link:#005457;--lock:#a3160f;color-scheme:light dark}
[data-level=caution]{--ground:#fff7e3;--edge:#8f5b00;--line:#ead9b0;--lock:#7a4d00}
@media (prefers-color-scheme:dark){
section{--ground:#231d1c;--text:#f5efed;--quiet:#c9bfbc;--edge:#ff8a7d;--line:#453a38;--box:#302826;--mark:#6b5200;
--on-mark:#fff;--go:#8adbd7;--on-go:#062524;--link:#97e2de;--lock:#ff9d91}
[data-level=caution]{--ground:#292113;--edge:#e3a93a;--line:#4b3f26;--lock:#f0bd5c}}
@media print{:host{display:none!important}}
*{box-sizing:border-box}
section{pointer-events:auto;background:var(--ground);color:var(--text);
font:15px/1.6 system-ui,-apple-system,"PingFang SC","PingFang TC","Noto Sans CJK SC","Noto Sans CJK TC",
"Microsoft YaHei","Microsoft JhengHei",sans-serif;
box-shadow:0 1px 2px rgb(0 0 0/.16),0 8px 28px rgb(0 0 0/.22);animation:enter .15s ease-out}
section:lang(zh-TW){font-family:system-ui,-apple-system,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
@keyframes enter{from{opacity:0;transform:translateY(-8px)}}
@media (prefers-reduced-motion:reduce){section{animation:none}}
p,h2,blockquote{margin:0;font:inherit;overflow-wrap:anywhere}
button{font:inherit;color:var(--link);background:none;border:0;margin:0;padding:4px 2px;min-height:32px;
cursor:pointer;border-radius:6px;text-decoration:underline;text-underline-offset:3px;text-align:start}
button:hover{text-decoration-thickness:2px}
button:focus-visible{outline:3px solid var(--link);outline-offset:2px}
button[disabled]{color:var(--quiet);text-decoration:none;cursor:default}
.go{color:var(--on-go);background:var(--go);padding:4px 16px;text-decoration:none;font-weight:600;
border:1px solid var(--go)}
.close{flex:none;width:36px;height:36px;padding:8px;color:var(--quiet);display:grid;place-items:center}
.close:hover{background:var(--box)}
svg{flex:none;width:24px;height:24px;display:block}
.cross{width:18px;height:18px}
.lock{color:var(--lock)}
mark{background:var(--mark);color:var(--on-mark);font-weight:600;border-radius:2px;
text-decoration:underline var(--edge);text-underline-offset:2px}
.card{display:flex;flex-direction:column;width:min(720px,100% - 32px);max-height:max(33.3vh,232px);
margin:12px auto 0;border:1px solid var(--line);border-inline-start:6px solid var(--edge);border-radius:8px;
overflow:hidden}
.head{display:flex;gap:12px;align-items:flex-start;padding:12px 8px 0 16px}
.head .lock{margin-top:2px;width:28px;height:28px}
.says{flex:1;min-width:0}
h2{font-size:17px;font-weight:700;line-height:1.45}
.body{flex:0 1 auto;min-height:0;overflow:auto;padding:0 16px 0 56px}
blockquote{font-size:13px;background:var(--box);border-radius:6px;padding:6px 12px;margin-top:8px}
.quiet{color:var(--quiet);font-size:13px}
.acts{flex:none;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;padding:10px 16px 12px 56px}
.bar{display:flex;align-items:center;gap:4px 12px;min-height:44px;padding:4px 8px 4px 16px;
border-bottom:3px solid var(--edge)}
.bar p{flex:0 1 auto;min-width:0}
.bar .acts{padding:0;margin-inline-end:auto;gap:0 16px;flex-wrap:nowrap;white-space:nowrap}
@media (max-width:760px){
.bar{flex-wrap:wrap;position:relative;padding-inline-end:48px;font-size:14px;line-height:1.5}
.bar p{flex:1 1 calc(100% - 40px)}
.bar .acts{margin-inline-start:36px}
.bar .close{position:absolute;inset-block-start:4px;inset-inline-end:6px}}
@media (max-width:600px){
.card{width:auto;margin:0;border-radius:0;border-width:0 0 1px 0;border-inline-start:6px solid var(--edge)}
.head{padding-inline-start:10px;gap:8px}.head .lock{width:24px;height:24px}
.body{padding-inline-start:12px}.acts{padding-inline-start:12px;gap:0 16px}
section{font-size:14px}h2{font-size:16px}}
@media (pointer:coarse){button{min-height:44px}.close{width:44px;height:44px}}
@media (forced-colors:active){section{border:2px solid CanvasText}.go,.close{border:1px solid ButtonText}
mark{background:Mark;color:MarkText;forced-color-adjust:none}}
`;
