/** Wires what every service's interface has; a service writes nothing for it. */
package org.essaim.web.setup;
