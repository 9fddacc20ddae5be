/** Who signed what: signatures of heads and control records, and the keys that verify them. */
package org.essaim.stream.signing;
