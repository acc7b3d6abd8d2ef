import { expect } from 'chai';
import fc from 'fast-check';
import { decodeXml, xmlElements } from '../../../bot/files/xml-elements.js';

const read = (xml: string): unknown[] =>
  [...xmlElements(xml)].map((element) => [
    element.name,
    element.text,
    Object.fromEntries(element.attributes()),
  ]);

describe('xmlElements', () => {
  const cases: readonly (readonly [what: string, xml: string, elements: unknown[]])[] = [
    ['prefixes', '<w:a r:id="1"/>', [['a', '', { id: '1' }]]],
    ['both quotes, and brackets in them', `<a b='x>"' c = ">'"/>`, [['a', '', { b: 'x>"', c: ">'" }]]],
    ['references', '<a b="&#104;&#x74;tp&amp;&lt;">&eacute;&gt;</a>', [['a', '&eacute;>', { b: 'http&<' }]]],
    ['references to no character', '<a>&#x110000;&#9999999;</a>', [['a', '&#x110000;&#9999999;', {}]]],
    ['comments and sections', '<a>x<!-- <b/> -->y<![CDATA[<c>]]></a>', [['a', 'xy<c>', {}]]],
    ['declarations', '<?xml version="1.0"?><!DOCTYPE a><a/>', [['a', '', {}]]],
    [
      'nesting',
      '<a>x<b>y</b>z</a>',
      [
        ['a', 'x', {}],
        ['b', 'y', {}],
      ],
    ],
    [
      'a text cut short',
      '<a>x<b c="',
      [
        ['a', 'x', {}],
        ['b', '', {}],
      ],
    ],
    ['no markup', 'bonjour', []],
  ];
  for (const [what, xml, elements] of cases)
    it(`reads ${what}`, () => {
      expect(read(xml)).to.deep.equal(elements);
    });

  it('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '/', '"', "'", 'a', ' ', '=', '<!--', ']]>', '<![CDATA[', '&#1;', '<?'),
        ),
        (pieces) => {
          expect(read(pieces.join('')).length).to.be.at.most(pieces.length);
        },
      ),
    );
  });

  it('reads UTF-8 and UTF-16, with or without a mark', () => {
    const utf16 = Buffer.from('<é/>', 'utf16le');
    const marked = Buffer.from('\u{feff}<é/>', 'utf16le');
    for (const bytes of [
      Buffer.from('<é/>'),
      Buffer.from('\u{feff}<é/>'),
      utf16,
      marked,
      Buffer.from(marked).swap16(),
      Buffer.from(utf16).swap16(),
    ])
      expect([...xmlElements(decodeXml(bytes))].map(({ name }) => name)).to.deep.equal(['é']);
  });
});
