/** What divisions are called, as far as it has arrived here (R09). */
package org.essaim.micro.division.read;
