/** Says to whoever listens which projections have moved, on whichever node (decision 0030). */
package org.essaim.federation.changes;
