package xmlpart

import "io"

// A part comes in blocks. Each has space in front of its bytes for what was left over of the one before, so that a tag across two
// blocks stands in one piece.
const (
	frontRoom  = 16 << 10
	blockSize  = 256 << 10 // of a part that is read ahead
	blocks     = 4
	smallBlock = 64 << 10 // of another part
)

// inflow gives a part's bytes block by block: bytes from frontRoom on. The error comes with the last block.
type inflow interface {
	next() ([]byte, error)
	release(block []byte) // takes a block back that is no longer looked at
	Close() error
}

// direct reads a block when it is asked for.
type direct struct {
	io.Reader
	spare []byte
}

func (d *direct) next() ([]byte, error) {
	block := d.spare
	d.spare = nil
	if block == nil {
		block = make([]byte, frontRoom+smallBlock)
	}
	n, err := readFull(d.Reader, block[frontRoom:cap(block)])
	return block[:frontRoom+n], err
}

func (d *direct) release(block []byte) { d.spare = block }

func (d *direct) Close() error {
	if c, ok := d.Reader.(io.Closer); ok {
		return c.Close()
	}
	return nil
}

// ahead unpacks a part on a processor of its own, some blocks ahead of the one that looks at them.
type ahead struct {
	r    io.ReadCloser
	full chan filled
	free chan []byte
	stop chan struct{}
	done chan struct{}
}

type filled struct {
	block []byte
	err   error
}

func newAhead(r io.ReadCloser) *ahead {
	a := &ahead{r: r, full: make(chan filled, blocks), free: make(chan []byte, blocks), stop: make(chan struct{}), done: make(chan struct{})}
	for range blocks {
		a.free <- make([]byte, frontRoom+blockSize)
	}
	go a.run()
	return a
}

func (a *ahead) run() {
	defer close(a.done)
	for {
		select {
		case <-a.stop:
			return
		case block := <-a.free:
			n, err := readFull(a.r, block[frontRoom:cap(block)])
			a.full <- filled{block[:frontRoom+n], err}
			if err != nil {
				return
			}
		}
	}
}

func (a *ahead) next() ([]byte, error) {
	f := <-a.full
	return f.block, f.err
}

func (a *ahead) release(block []byte) { a.free <- block }

// Close ends the reading ahead before it closes the part.
func (a *ahead) Close() error {
	close(a.stop)
	<-a.done
	return a.r.Close()
}

// readFull reads until b is full. The error, io.EOF at the end, may come together with bytes.
func readFull(r io.Reader, b []byte) (int, error) {
	n := 0
	for n < len(b) {
		m, err := r.Read(b[n:])
		n += m
		if err != nil {
			return n, err
		}
	}
	return n, nil
}
