// Package trial puts the reader of workbooks on trial: hostile files, workbooks mutated by the thousand, and equality with
// another reader, all through the door that the program itself uses. It holds tests only.
package trial
