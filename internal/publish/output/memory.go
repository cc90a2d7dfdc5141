package output

// Memory is what earlier runs made, by the key of all that it follows from. It is asked by several goroutines at once.
type Memory interface {
	Get(key string) ([]byte, bool)
	Put(key string, made []byte)
}

// Nothing is a memory that keeps nothing.
type Nothing struct{}

// Get finds nothing.
func (Nothing) Get(string) ([]byte, bool) { return nil, false }

// Put keeps nothing.
func (Nothing) Put(string, []byte) {}
