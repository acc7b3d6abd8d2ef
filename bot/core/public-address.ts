import { BlockList, isIP } from 'node:net';

type Family = 'ipv4' | 'ipv6';
type Network = readonly [address: string, prefix: number];

/** What is no address of the public network, by IANA's registries of special-purpose addresses. */
const SPECIAL_IPV4: readonly Network[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** 2000::/3 alone is public, and not all of it; IPv4 addresses written as IPv6 are outside. */
const SPECIAL_IPV6: readonly Network[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

// One list for each: a list that knows both takes an IPv4 address for ::ffff:0:0/96.
const special = { ipv4: listOf(SPECIAL_IPV4, 'ipv4'), ipv6: listOf(SPECIAL_IPV6, 'ipv6') };
const loopback = { ipv4: listOf([['127.0.0.0', 8]], 'ipv4'), ipv6: listOf([['::1', 128]], 'ipv6') };

/** Whether an IP address belongs to the public network: neither private, nor loopback, link-local, shared or reserved. */
export function isPublicAddress(address: string): boolean {
  const family = familyOf(address);
  return family !== undefined && !special[family].check(address, family);
}

/** Whether an IP address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const family = familyOf(address);
  return family !== undefined && loopback[family].check(address, family);
}

function familyOf(address: string): Family | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 6 ? 'ipv6' : 'ipv4';
}

function listOf(networks: readonly Network[], family: Family): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks) list.addSubnet(address, prefix, family);
  return list;
}
