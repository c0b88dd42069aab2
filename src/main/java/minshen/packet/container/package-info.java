/**
 * Files that hold other files: zip archives and mails. What is in them is unpacked into a folder,
 * within bounds, under names that lead nowhere.
 */
package minshen.packet.container;
