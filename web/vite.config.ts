import { fileURLToPath, URL } from 'node:url';
import vue from '@vitejs/plugin-vue';
import Components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    vue(),
    // only Element Plus components come in by name; our own are imported where they are used, so that a reader sees it
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: 'dist',
    target: 'es2020',
    // a data: URI would need a hole in the content security policy
    assetsInlineLimit: 0,
    // echarts is one lazy chunk; first load is checked by scripts/budget.mjs
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    manifest: true,
  },
  // known beforehand, so that the development server need not reload the page at each new component
  optimizeDeps: { include: ['element-plus/es', 'element-plus/es/components/*/style/css', 'echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers'] },
  server: {
    port: 5173,
    proxy: { '/api': process.env.HUOSHUI_SERVER ?? 'http://localhost:8080' },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
});
