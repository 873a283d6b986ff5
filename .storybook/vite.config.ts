// How Storybook builds our code: as it stands.
import { defineConfig } from 'vite';

export default defineConfig({ build: { target: 'es2022', chunkSizeWarningLimit: 2000 } });
