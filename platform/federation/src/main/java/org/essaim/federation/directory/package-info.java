/** Who stands behind an opaque person id, known in this service alone (R100). */
package org.essaim.federation.directory;
