//go:build unix && !aix && !solaris

package durable

import "os"

// SyncFolder waits until the disk has the names in a folder.
func SyncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
