// Package mistyped says what is wrong with a command line that cannot be read, and which flag or command is meant.
package mistyped

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ecart/internal/diag"
)

// Flag says what is wrong with a flag that cannot be read, and which one is meant. The program is named as a shell here takes it: "./ecart".
func Flag(program string, cmd *cobra.Command, err error) error {
	if word := cmd.Flags().Arg(0); !cmd.HasParent() && word != "" {
		return unknownCommand(cmd, word) // its flags are unknown because it is
	}
	if unknown, is := errors.AsType[*pflag.NotExistError](err); is {
		name, near := unknown.GetSpecifiedName(), ""
		if group := unknown.GetSpecifiedShortnames(); group == "" {
			near = nearestFlag(cmd, name)
		}
		if near != "" {
			return fmt.Errorf("%w; did you mean --%s?", err, near)
		}
		return fmt.Errorf("%w; %s --help lists the flags there are", err, asTyped(program, cmd))
	}
	if lacking, is := errors.AsType[*pflag.ValueRequiredError](err); is {
		flag := lacking.GetFlag()
		return fmt.Errorf("--%s takes something behind it: %s", flag.Name, flag.Usage)
	}
	if value, is := errors.AsType[*pflag.InvalidValueError](err); is {
		flag := value.GetFlag()
		err = fmt.Errorf("--%s is %q; it takes %s", flag.Name, value.GetValue(), kindOf(flag))
	}
	return fmt.Errorf("%w; %s --help says what each flag takes", err, asTyped(program, cmd))
}

// kindOf is what a flag takes, in words.
func kindOf(flag *pflag.Flag) string {
	switch flag.Value.Type() {
	case "int":
		return "a whole number"
	case "bool":
		return "true or false, or nothing behind it"
	}
	return "something else"
}

// asTyped is a command as a shell here takes it: "./ecart build".
func asTyped(program string, cmd *cobra.Command) string {
	return strings.TrimSpace(program + strings.TrimPrefix(cmd.CommandPath(), "ecart"))
}

// nearestFlag is the flag of a command that a name is nearest to, "" when none is meant.
func nearestFlag(cmd *cobra.Command, name string) string {
	known := flagsOf(cmd)
	near, ok := diag.Nearest(name, known)
	if ok {
		return near
	}
	if begins := slices.DeleteFunc(known, func(k string) bool { return !strings.HasPrefix(k, name) }); len(begins) == 1 {
		return begins[0]
	}
	return ""
}

// flagsOf are the long names of a command's flags.
func flagsOf(cmd *cobra.Command) []string {
	var names []string
	add := func(f *pflag.Flag) { names = append(names, f.Name) }
	cmd.LocalFlags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	return names
}

// unknownCommand names the command that is meant, or all there are.
func unknownCommand(root *cobra.Command, word string) error {
	var known []string
	for _, sub := range root.Commands() {
		if sub.IsAvailableCommand() {
			known = append(known, sub.Name())
		}
	}
	if near, ok := diag.Nearest(word, known); ok {
		return fmt.Errorf("unknown command %q; did you mean %q?", word, near)
	}
	return fmt.Errorf("unknown command %q; there are %s", word, strings.Join(known, ", "))
}

// OnlyCommands refuses words where a command is expected.
func OnlyCommands(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(cmd, args[0])
}

// AtMostOne refuses a second argument: a command works on one thing, which is what it is called.
func AtMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return nil
		}
		return fmt.Errorf("%s takes one %s at a time, and here are %d: %s", cmd.Name(), what, len(args), strings.Join(args, " "))
	}
}

// Nothing refuses arguments.
func Nothing(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes nothing behind it, and here is %q", cmd.Name(), args[0])
}

// SingleDash finds a long flag behind one dash only, which would be read as letters: -out is -o with the value "ut".
func SingleDash(root *cobra.Command, args []string) error {
	long := flagsOf(root)
	for _, sub := range root.Commands() {
		long = append(long, flagsOf(sub)...)
	}
	for _, a := range args {
		name, one := strings.CutPrefix(a, "-")
		if a == "--" {
			return nil
		}
		name, _, _ = strings.Cut(name, "=")
		if one && len(name) > 1 && slices.Contains(long, name) {
			return fmt.Errorf("-%s has one dash; write --%s", name, name)
		}
	}
	return nil
}
