package output

// Memory is what earlier runs made, by the key of all that it follows from. It is asked by several goroutines at once.
type Memory interface {
	Get(key string) ([]byte, bool)
	Put(key string, made []byte)
	Hold(key string) // what is kept under a key stays, though nobody asked for it this time
}

// Nothing is a memory that keeps nothing.
type Nothing struct{}

// Get finds nothing.
func (Nothing) Get(string) ([]byte, bool) { return nil, false }

// Put keeps nothing.
func (Nothing) Put(string, []byte) {}

// Hold holds nothing.
func (Nothing) Hold(string) {}
