package single

import (
	"encoding/base64"
	"fmt"
	"mime"
	"net/url"
	"path"
	"strings"
)

// data is an asset as an address that holds it; other addresses stay as they are.
func (s *site) data(src string) (string, error) {
	if !strings.HasPrefix(src, "assets/") {
		return src, nil
	}
	name, err := url.PathUnescape(src)
	if err != nil {
		return "", fmt.Errorf("the address %s: %w", src, err)
	}
	b, ok := s.assets[name]
	if !ok {
		return "", fmt.Errorf("%s is not among the site's files", name)
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if strings.HasSuffix(name, ".woff2") {
		kind = "font/woff2" // machines know it by different names
	}
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(b), nil
}
