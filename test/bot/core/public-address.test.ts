import { expect } from 'chai';
import { isLoopbackAddress, isPublicAddress } from '../../../bot/core/public-address.js';

const NOT_PUBLIC = `0.0.0.0 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.255 169.254.169.254
  172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 255.255.255.255
  :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 64:ff9b::a00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1
  2002:a00:1::1 3fff::1 fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 5f00::1`;
const PUBLIC =
  '8.8.8.8 100.63.255.255 172.15.0.1 172.32.0.1 192.1.0.1 223.255.255.254 2001:4860:4860::8888 2a01::1';
const NO_ADDRESS = ['', 'localhost', '8.8.8', '0x7f.1', 'fe80::1%eth0 '];

describe('public addresses', () => {
  for (const address of NOT_PUBLIC.split(/\s+/))
    it(`${address} is not public`, () => {
      expect(isPublicAddress(address)).to.equal(false);
    });
  for (const address of PUBLIC.split(' '))
    it(`${address} is public`, () => {
      expect(isPublicAddress(address)).to.equal(true);
    });
  for (const text of NO_ADDRESS)
    it(`« ${text} » is no address at all`, () => {
      expect([isPublicAddress(text), isLoopbackAddress(text)]).to.deep.equal([false, false]);
    });
  it('tells what is this machine’s own', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', '::2', '10.0.0.1'].map(isLoopbackAddress)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
