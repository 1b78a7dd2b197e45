import { costOf } from "./test/hostile/cost.ts";
const g="<p>The harbour of Brovenna was closed on Monday, said Anna Weber, the mayor of the town by the sea.</p>";
const show=(n:string,h:string)=>{const c=costOf("a.html",h);console.log(n,h.length,Object.values(c).map(Math.round).join(" "), Math.round(process.memoryUsage().heapUsed/1e6))};
show("warm",g);
for(const k of [12000,24000,49000]) show("nested b",g+"<b>".repeat(k)+"x"+"</b>".repeat(k));
for(const k of [12000,24000,49000]) show("nested div",g+"<div>".repeat(k)+"x"+"</div>".repeat(k));
for(const k of [12000,24000,49000]) show("nested p x",g+"<div>x ".repeat(k)+"x"+"</div>".repeat(k));
for(const k of [12000,24000,49000]) show("flat",g+"<b>x</b>".repeat(k));
for(const k of [12000,24000,49000]) show("flat p",g+"<p>x</p>".repeat(k));
