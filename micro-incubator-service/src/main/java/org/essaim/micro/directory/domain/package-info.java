/** Who stands behind an opaque person id, known in the division alone (R100). */
package org.essaim.micro.directory.domain;
