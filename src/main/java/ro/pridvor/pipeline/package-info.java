/** The pipeline as one sentence: read, check, link, map, render, index, audit, publish. */
package ro.pridvor.pipeline;
