/** Free texts beside the chain: named by salted digests, disclosed with the record, redactable. */
package org.essaim.stream.text;
