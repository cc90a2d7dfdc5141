// Package durable writes files so that they are on the disk when it says so, and says in the system's own words why they are not.
package durable

import (
	"io/fs"
	"os"
)

// Create writes a new file of mode 0644 and waits until the disk has it. A file cut short does not stay; one that is there already is an error.
func Create(to string, text []byte) error { return write(to, text, os.O_EXCL) }

// Write is Create for a file that may be there already: it is written anew.
func Write(to string, text []byte) error { return write(to, text, os.O_TRUNC) }

func write(to string, text []byte, how int) error {
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|how, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(to)
	}
	return err
}

// Cause returns what the system said, without the path of its call: the caller names the path as the user knows it.
func Cause(err error) error {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	case *os.SyscallError:
		return e.Err
	default:
		return err
	}
}
