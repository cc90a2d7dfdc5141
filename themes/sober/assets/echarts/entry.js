// The parts of Apache ECharts that the live charts use. Built with echarts 6.1.0 and esbuild 0.28.2:
//   npm install echarts@6.1.0 esbuild@0.28.2 && npx esbuild entry.js --bundle --minify --format=iife --global-name=echarts --legal-comments=none --banner:js='/* Apache ECharts 6.1.0, own selection (echarts/entry.js). Apache-2.0; licence and notice in echarts/. With zrender (BSD-3-Clause) and tslib (0BSD). */' --outfile=../echarts.min.js
import * as echarts from 'echarts/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, CustomChart, LineChart, ScatterChart,
  AriaComponent, GridComponent, LegendComponent, TooltipComponent,
  LabelLayout, SVGRenderer,
]);

export * from 'echarts/core';
