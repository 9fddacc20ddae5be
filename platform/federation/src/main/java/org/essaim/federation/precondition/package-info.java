/** Changes that are made only where nobody changed the same thing meanwhile (decision 0122). */
package org.essaim.federation.precondition;
