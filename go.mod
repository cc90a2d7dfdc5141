module ecart

go 1.26.1

require (
	github.com/chromedp/cdproto v0.159.0 // tests: what the browser reports
	github.com/chromedp/chromedp v0.23.0 // tests: the site in a real browser
	github.com/fxamacker/cbor/v2 v2.9.2 // cache: a hash of any value, maps in the order of their keys
	github.com/go-echarts/go-echarts/v2 v2.7.2 // draw/echarts: chart options as types; named, for @latest answers an older one
	github.com/johnfercher/go-tree v1.1.0 // publish/pdf: a type of maroto's component interface
	github.com/johnfercher/maroto/v2 v2.4.0 // publish/pdf: the PDF; named, for @latest answers an older one
	github.com/klauspost/compress v1.20.3 // intake/sheet: inflates half again as fast as the standard library; named, for the reader's bars rest on it. cache: s2, for what is unpacked at every run
	github.com/kljensen/snowball v0.10.0 // measure/words: stems of French and English words
	github.com/phpdave11/gofpdf v1.4.3 // publish/pdf: dates and order of maroto's writer, for the same bytes
	github.com/rogpeppe/go-internal v1.16.0 // tests: command scripts
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // tests: our schemas against real documents
	github.com/spf13/cobra v1.10.2 // cli: commands, flags, help
	github.com/spf13/pflag v1.0.9 // cli: what cobra says of a flag that is misspelt
	github.com/xuri/excelize/v2 v2.11.0 // publish/workbook: writes workbooks; intake/sheet: oracle in tests; v2.11.0 by name
	github.com/yuin/goldmark v1.8.7 // compose: commentary in Markdown
	golang.org/x/image v0.47.0 // draw/scene: glyph widths and outlines
	golang.org/x/net v0.59.0 // tests: HTML parsed as a browser would
	golang.org/x/sys v0.49.0 // publish/output: two folders exchanged at once
	golang.org/x/term v0.47.0 // cli: is there a person at the screen
	golang.org/x/text v0.43.0 // intake, publish/pdf: composed accents, encodings
	gonum.org/v1/gonum v0.17.0 // measure/stats: distributions
	gopkg.in/yaml.v3 v3.0.1 // config, theme: YAML with the place of every node
)

require (
	github.com/boombuler/barcode v1.1.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/f-amaral/go-async v0.3.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/hhrutter/lzw v1.0.0 // indirect
	github.com/hhrutter/pkcs7 v0.2.0 // indirect
	github.com/hhrutter/tiff v1.0.2 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/kr/text v0.2.0 // indirect
	github.com/mattn/go-runewidth v0.0.21 // indirect
	github.com/pdfcpu/pdfcpu v0.11.1 // indirect
	github.com/pkg/errors v0.9.1 // indirect
	github.com/richardlehane/mscfb v1.0.7 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/x448/float16 v0.8.4 // indirect
	github.com/xuri/efp v0.0.1 // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	golang.org/x/crypto v0.57.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	gopkg.in/yaml.v2 v2.4.0 // indirect
)
