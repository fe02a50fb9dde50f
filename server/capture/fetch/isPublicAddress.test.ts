import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { isPublicAddress } from "./isPublicAddress.ts";

test.each(["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])(
  "%s is in the public internet",
  (address) => {
    expect(isPublicAddress(ipaddr.parse(address))).toBe(true);
  },
);
