/**
 * The published addresses of a site, which are a contract, and their editions. Must not know what
 * is at an address.
 */
package ro.pridvor.address;
