import type { NextConfig } from "next";

// The benchmark compares with an empty page, which is no part of the product.
const bench = process.env.PORTAL_BENCH === "on";

const config: NextConfig = {
  ...(bench ? { pageExtensions: ["tsx", "ts", "bench.tsx"] } : {}),
  poweredByHeader: false,
  // The portal's own server compresses, after it has taken the framework out of a page.
  compress: false,
  images: { unoptimized: true },
  // `npm run check` does this, and a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // An upgrade must not come out with an old style; building is rare, and no slower without.
  experimental: { turbopackFileSystemCacheForBuild: false },
  serverExternalPackages: [
    "pg",
    "rate-limiter-flexible",
    "culori",
    "better-auth",
    "@node-rs/argon2",
  ],
};

export default config;
