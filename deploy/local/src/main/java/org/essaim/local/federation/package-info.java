/** The services as processes: where they listen, how they start, when all have caught up. */
package org.essaim.local.federation;
