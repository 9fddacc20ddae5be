/** How a service tells the others what happened here, and hears what happened there. */
package org.essaim.federation.stream;
