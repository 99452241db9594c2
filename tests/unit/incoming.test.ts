import { type IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { dropForeignHeaders, objectionTo, requestUrl } from "@/app/_server/incoming";

const OWN = "https://help.example.com";
const FORM = "multipart/form-data; boundary=x";

function requestOf(
  method: string,
  headers: IncomingHttpHeaders = {},
  url = "/d/k3v9",
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = url;
  Object.assign(request.headers, headers);
  return request;
}

function objectionToForm(headers: IncomingHttpHeaders): string | undefined {
  return objectionTo(requestOf("POST", { "content-type": FORM, ...headers }), { own: OWN });
}

describe("headers by which a request could steer the framework", () => {
  test.each([
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "forwarded",
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-nextjs-data",
    "x-matched-path",
    "x-invoke-path",
    "x-action-forwarded",
    "next-router-state-tree",
    "next-url",
    "next-action",
    "rsc",
  ])("%s does not get in", (name) => {
    const request = requestOf("GET", { [name]: "1" });
    dropForeignHeaders(request);
    expect(request.headers).toEqual({});
  });

  test.each(["host", "origin", "accept-language", "content-type", "content-length", "user-agent"])(
    "%s gets in",
    (name) => {
      const request = requestOf("GET", { [name]: "1" });
      dropForeignHeaders(request);
      expect(request.headers).toEqual({ [name]: "1" });
    },
  );
});

describe("the address asked for", () => {
  test.each([
    ["/d/k3v9?title=a", "/d/k3v9?title=a"],
    ["//evil.example/d/k3v9", "/evil.example/d/k3v9"],
    ["///t/abc", "/t/abc"],
    ["/t/%C5%BC", "/t/%C5%BC"],
    ["/t/../d/k3v9", "/d/k3v9"],
  ])("of %s is %s here", (target, path) => {
    const url = requestUrl(requestOf("GET", {}, target), OWN);
    expect(url?.href).toBe(`${OWN}${path}`);
  });

  test.each(["/t/%ff", "/t/%", "*", "https://evil.example/", ""])(
    "of %j cannot be read",
    (target) => {
      expect(requestUrl(requestOf("GET", {}, target), OWN)).toBeUndefined();
    },
  );
});

describe("a request to a client page", () => {
  test.each(["GET", "HEAD"])("that only reads is welcome: %s", (method) => {
    expect(objectionTo(requestOf(method, { origin: "https://evil.example" }), { own: OWN })).toBe(
      undefined,
    );
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("may not be %s", (method) => {
    expect(objectionTo(requestOf(method), { own: OWN })).toBe("notAllowed");
  });

  test.each(["application/json", "text/plain", "application/x-www-form-urlencoded", ""])(
    "that sends %j cannot be read",
    (type) => {
      expect(objectionToForm({ "content-type": type })).toBe("unreadable");
    },
  );

  test.each([
    ["105906176", undefined],
    ["105906177", "tooLarge"],
  ])("of %s bytes: %s", (length, objection) => {
    expect(objectionToForm({ "content-length": length })).toBe(objection);
  });
});

describe("where a form comes from", () => {
  test.each<[string, IncomingHttpHeaders]>([
    ["our own address", { origin: OWN }],
    ["the host that the browser asked", { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" }],
    ["a browser that keeps it to itself", { origin: "null" }],
    ["a program that says nothing", {}],
  ])("may be %s", (_, headers) => {
    expect(objectionToForm(headers)).toBeUndefined();
  });

  test.each<[string, IncomingHttpHeaders]>([
    ["another site", { origin: "https://evil.example", host: "help.example.com" }],
    [
      "a site with our name before its own",
      { origin: `${OWN}.evil.example`, host: "help.example.com" },
    ],
    ["another port", { origin: `${OWN}:8443`, host: "help.example.com" }],
    ["no address at all", { origin: "help.example.com", host: "help.example.com" }],
  ])("may not be %s", (_, headers) => {
    expect(objectionToForm(headers)).toBe("foreignForm");
  });
});
