/** Who signed what: seals of heads and control records, and the keys that they are checked with. */
package org.essaim.stream.signing;
