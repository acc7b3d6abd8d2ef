import { expect } from 'chai';
import { reachesBeyondForm } from '../../../bot/files/xfa-scripts.js';

const xfa = (script: string, type = 'application/x-javascript'): string =>
  `<template><event activity="initialize"><script contentType="${type}">${script}</script></event></template>`;

describe('reachesBeyondForm', () => {
  for (const script of [
    '',
    'this.rawValue = xfa.layout.page(this);',
    'xfa.layout.pageCount()',
    'Sum(ligne[*].montant)',
    'if (this.rawValue &lt; 0) { xfa.host.messageBox("Le montant (en euros) est négatif"); }',
    '<![CDATA[function somme(a, b) { return a + b; } total.rawValue = somme(a.rawValue / 2, b.rawValue); // fin]]>',
    'autre.presence = this.rawValue == "oui" ? "visible" : "hidden"; _ligne.setInstances(2)',
  ])
    it(`lets a form do: ${script}`, () => {
      expect(reachesBeyondForm(xfa(script))).to.equal(false);
    });

  it('lets an empty script be, and a form without any', () => {
    expect(reachesBeyondForm('<template><script/><scripting>a()</scripting></template>')).to.equal(false);
    expect(reachesBeyondForm('<template/>')).to.equal(false);
  });

  for (const script of [
    'a()',
    'app.alert(1)',
    'xfa.host.gotoURL("https://example.org")',
    'var h = xfa.host; h.beep()',
    'event.target.submitForm("https://example.org")',
    'Post("https://example.org", "a")',
    'xfa["host"]["gotoURL"]("https://example.org")',
    'var k = "a"; resolveNode("a")[k]("b")',
    'function f() {} function g(f) { f("u") } g(resolveNode("a")[k])',
    'function f() {} f = resolveNode("a").b; f("u")',
    'this.toString = resolveNode("a").b',
    '/"/; app.alert(1); /"/',
    'if (a) /"/; app.alert(1); /"/',
    '"\\" &amp; Post("u") &amp; "\\"',
    'x = "a\nb"',
    'a&#112;p.alert(1)',
    '<![CDATA[ap]]><b/>p.alert(1)',
    'new Function("a")',
    'new resolveNode("a").b',
    '`a`',
  ])
    it(`keeps out: ${script}`, () => {
      expect(reachesBeyondForm(xfa(script))).to.equal(true);
    });

  it('keeps out what may be a script once it is read in another way', () => {
    expect(reachesBeyondForm('<!DOCTYPE a [<!ENTITY a "<b/>">]><a>&a;</a>')).to.equal(true);
    expect(reachesBeyondForm('\0<\0s\0c\0r\0i\0p\0t')).to.equal(true);
  });

  it('keeps out a script that does not end', () => {
    expect(reachesBeyondForm('<t:script>app.alert(1)')).to.equal(true);
    expect(reachesBeyondForm('<script a=">">app.alert(1)</script>')).to.equal(true);
  });
});
