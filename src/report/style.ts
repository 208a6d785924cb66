/** The page's colours, twice. Text has a contrast of at least 4.5 : 1 on its background (WCAG 2.2, 1.4.3). */
const LIGHT = `--paper:#fff;--sheet:#f5f7f9;--ink:#1b1f24;--soft:#525c67;--rule:#d5dbe1;--grid:#e6eaee;--good:#0a6b4b;--good-sheet:#e9f6f0;--bad:#b3261e;--bad-sheet:#fdeeec;--waiting:#805400;--waiting-sheet:#fff6e0;--canary:#a8480a;--baseline:#3b5f8f`
const DARK = `--paper:#0f1317;--sheet:#181e24;--ink:#e7ebef;--soft:#a3aeb9;--rule:#333c45;--grid:#242b32;--good:#5fd3a5;--good-sheet:#12291f;--bad:#ff9a90;--bad-sheet:#321917;--waiting:#e6b955;--waiting-sheet:#2d2411;--canary:#f2a45c;--baseline:#8fb8ee`

/** What every page looks like; a constant, so that its digest in the policy is one too. */
export const STYLE = `
:root{${LIGHT};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:1.25rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ol,figure,pre{margin:0;padding:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
header{border-left:.375rem solid var(--soft);border-radius:.375rem;padding:1rem 1.125rem 1.125rem;background:var(--sheet)}
header.good{border-color:var(--good);background:var(--good-sheet)}
header.bad{border-color:var(--bad);background:var(--bad-sheet)}
header.waiting{border-color:var(--waiting);background:var(--waiting-sheet)}
.about{font-size:.875rem;color:var(--soft)}
h1{margin:.25rem 0 .375rem;font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
.sign{display:inline-block;min-width:1.25em;font-weight:700}
header.good .sign{color:var(--good)}header.bad .sign{color:var(--bad)}header.waiting .sign{color:var(--waiting)}
.reason{font-size:1.0625rem;max-width:65ch}
section{margin-top:2rem}
h2{margin-bottom:.625rem;font-size:1.1875rem;line-height:1.3}
h3{padding-top:.5rem;font-size:1rem;line-height:1.4}
section>*+*{margin-top:.625rem}
section>p{max-width:70ch}
.note{font-size:.8125rem;color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.625rem}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.75rem .875rem;border:1px solid var(--rule);border-radius:.375rem}
.figures dt{font-size:.8125rem;line-height:1.4;color:var(--soft)}
.figures dd{font-size:1.625rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.figures .good dd{color:var(--good)}.figures .bad dd{color:var(--bad)}.figures .waiting dd{color:var(--waiting)}
.facts div{display:grid;grid-template-columns:13rem 1fr;gap:0 1rem;padding:.375rem 0;border-bottom:1px solid var(--grid)}
.facts dt{color:var(--soft)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:.4375rem .875rem .4375rem 0;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top;overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);border-color:var(--rule)}
tbody th{font-weight:600}
td code,th code{overflow-wrap:anywhere;word-break:break-all}
.number{text-align:right;white-space:nowrap}
.timeline{list-style:none;font-size:.9375rem}
.timeline li{position:relative;display:grid;grid-template-columns:4.75rem 1fr;gap:0 .875rem;padding:.25rem 0 .4375rem}
.timeline li::before{content:"";position:absolute;left:4.875rem;top:.75rem;bottom:-.75rem;border-left:1px solid var(--rule)}
.timeline li:last-child::before{display:none}
.timeline li::after{content:"";position:absolute;left:4.6875rem;top:.5625rem;width:.4375rem;height:.4375rem;border-radius:50%;background:var(--soft)}
.timeline .good::after{background:var(--good)}.timeline .bad::after{background:var(--bad)}.timeline .waiting::after{background:var(--waiting)}
.timeline time{color:var(--soft);font-variant-numeric:tabular-nums}
.timeline .what,.timeline .more{grid-column:2;padding-left:.375rem}
.timeline .bad .what{color:var(--bad);font-weight:600}.timeline .good .what{color:var(--good);font-weight:600}.timeline .waiting .what{color:var(--waiting);font-weight:600}
.timeline .more{font-size:.8125rem;color:var(--soft)}
pre{padding:.75rem .875rem;border-radius:.375rem;background:var(--sheet);white-space:pre-wrap}
figure{overflow-x:clip}
.plot{display:block;margin:0 7rem 0 3rem;width:calc(100% - 10rem);overflow:visible;font-size:.75rem}
.plot svg{overflow:visible}
.plot text{fill:var(--soft)}
.plot .panel{font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:.375rem;transform:translateX(-3rem)}
.plot .tick{font-variant-numeric:tabular-nums}
.plot .grid{stroke:var(--grid)}
.plot .level{stroke:var(--ink);stroke-dasharray:2 3}
.plot line.mark{stroke:var(--soft);stroke-dasharray:1 3}
.plot line.decision{stroke:var(--ink);stroke-dasharray:none}
.plot text.decision{fill:var(--ink);font-weight:600}
.plot text.label{font-weight:600}
.plot .line{fill:none;stroke-width:2;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.plot .line.fail{stroke:var(--bad)}.plot .line.pass{stroke:var(--good);stroke-dasharray:7 3}.plot .line.canary{stroke:var(--canary)}.plot .line.baseline{stroke:var(--baseline);stroke-dasharray:7 3}
.plot text.fail{fill:var(--bad)}.plot text.pass{fill:var(--good)}.plot text.canary{fill:var(--canary)}.plot text.baseline{fill:var(--baseline)}
@media (max-width:38rem){
body{padding:.75rem .75rem 3rem}
h1{font-size:1.4375rem}
.plot .tight{display:none}
.facts div{grid-template-columns:1fr;padding:.5rem 0}
.facts dt{font-size:.8125rem}
.figures{grid-template-columns:1fr 1fr}
.timeline li{grid-template-columns:3.875rem 1fr;gap:0 .75rem}
.timeline time{font-size:.8125rem;line-height:1.75}
.timeline li::before{left:4.125rem}.timeline li::after{left:3.9375rem}
}
@media print{
:root{${LIGHT}}
body{max-width:none;padding:0}
header,.figures div,.timeline li,tr,figure{break-inside:avoid}
h2{break-after:avoid}
}
`
