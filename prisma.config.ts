import { defineConfig } from "prisma/config";

// Naming any existing file keeps the CLI from fetching its native engine, which `generate` never uses.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
