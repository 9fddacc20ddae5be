/** What the write rooms of all services need to record an entry once. */
package org.essaim.runtime.write;
