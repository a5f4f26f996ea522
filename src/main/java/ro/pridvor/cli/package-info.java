/**
 * The command line: arguments in, the pipeline's sentence run, progress and problems out, exit
 * codes 0 good, 1 problems in the content, 2 wrong usage, 3 could not write.
 */
package ro.pridvor.cli;
