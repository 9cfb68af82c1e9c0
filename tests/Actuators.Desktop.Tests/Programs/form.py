"""A small real program for the tests: one of each thing that can be acted on."""
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GLib, Gtk

folder = sys.argv[1] if len(sys.argv) > 1 else None
window = Gtk.Window(title="Form")
window.set_default_size(600, 700)
window.connect("destroy", Gtk.main_quit)
bar = Gtk.MenuBar()
box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=4)
window.add(box)
box.pack_start(bar, False, False, 0)

status = Gtk.Label(label="Ready", name="status")
status.set_selectable(True)
status.get_accessible().set_name("Status")


def say(text):
    status.set_text(text)


def labelled(text, widget):
    row = Gtk.Box(spacing=6)
    label = Gtk.Label(label=text)
    label.set_mnemonic_widget(widget)
    row.pack_start(label, False, False, 0)
    row.pack_start(widget, True, True, 0)
    box.pack_start(row, False, False, 0)
    return widget


def button(text, act, into=box):
    made = Gtk.Button(label=text)
    made.connect("clicked", act)
    into.pack_start(made, False, False, 0)
    return made


def menu(title, *items):
    top = Gtk.MenuItem(label=title)
    inner = Gtk.Menu()
    for text, act in items:
        item = Gtk.MenuItem(label=text)
        item.connect("activate", act)
        inner.append(item)
    top.set_submenu(inner)
    bar.append(top)


def save_as(_):
    dialog = Gtk.FileChooserDialog(title="Save As", transient_for=window, modal=True, action=Gtk.FileChooserAction.SAVE)
    dialog.add_buttons("Cancel", Gtk.ResponseType.CANCEL, "Save", Gtk.ResponseType.ACCEPT)
    dialog.set_default_response(Gtk.ResponseType.ACCEPT)
    if folder:
        dialog.set_current_folder(folder)

    def answer(_, response):
        if response == Gtk.ResponseType.ACCEPT:
            with open(dialog.get_filename(), "w", encoding="utf-8") as file:
                file.write(name.get_text())
            say("saved " + os.path.basename(dialog.get_filename()))
        dialog.destroy()

    dialog.connect("response", answer)
    dialog.show()


menu("File", ("Save As...", save_as), ("Quit", lambda _: Gtk.main_quit()))

name = labelled("Name:", Gtk.Entry())
town = labelled("Town:", Gtk.Entry())
secret = labelled("Password:", Gtk.Entry())
secret.set_visibility(False)
secret.set_input_purpose(Gtk.InputPurpose.PASSWORD)
amount = labelled("Amount:", Gtk.SpinButton.new_with_range(0, 100, 1))
level = labelled("Level:", Gtk.Scale.new_with_range(Gtk.Orientation.HORIZONTAL, 0, 10, 1))
colour = Gtk.ComboBoxText()
for shade in ("Red", "Green", "Blue"):
    colour.append_text(shade)
colour.set_active(0)
labelled("Colour:", colour)
news = Gtk.CheckButton(label="Send me news")
box.pack_start(news, False, False, 0)

button("Greet", lambda _: say("Hello, " + name.get_text()))
button("Idle", lambda _: None)
button("Delete everything", lambda _: say("deleted"))
grey = button("Grey", lambda _: say("never"))
grey.set_sensitive(False)
pair = Gtk.Box(spacing=6)
box.pack_start(pair, False, False, 0)
button("Twin", lambda _: say("first twin"), pair)
button("Twin", lambda _: say("second twin"), pair)


def later(seconds, act):
    GLib.timeout_add(int(seconds * 1000), lambda: (act(), False)[1])


def thief(_):
    other = Gtk.Window(title="Thief")
    entry = Gtk.Entry()
    entry.get_accessible().set_name("Loot")
    other.add(entry)
    other.show_all()
    other.present()


button("Show a thief", thief)
button("Rename me", lambda _: window.set_title("Renamed"))


def rebuild(_):
    fresh = Gtk.Button(label="Rebuilt")
    fresh.connect("clicked", lambda _: say("rebuilt pressed"))
    old = rebuilt[0]
    parent = old.get_parent()
    parent.remove(old)
    parent.pack_start(fresh, False, False, 0)
    fresh.show()
    rebuilt[0] = fresh


rebuilt = [button("Rebuilt", lambda _: say("old pressed"))]
button("Rebuild", rebuild)
button("Later", lambda _: later(0.4, lambda: say("It is later")))

listing = Gtk.ListBox()
for row in ("Apple", "Pear", "Plum"):
    listing.add(Gtk.Label(label=row))
listing.get_accessible().set_name("Fruits")
box.pack_start(listing, False, False, 0)

text = Gtk.TextView()
text.get_accessible().set_name("Notes")
text.get_buffer().set_text("One line.\nTwo words here.")
bold = text.get_buffer().create_tag("bold", weight=700)
text.get_buffer().apply_tag(bold, text.get_buffer().get_iter_at_offset(4), text.get_buffer().get_iter_at_offset(8))
scrolled = Gtk.ScrolledWindow(min_content_height=80)
scrolled.add(text)
box.pack_start(scrolled, True, True, 0)
box.pack_start(status, False, False, 0)
window.show_all()
name.grab_focus()
Gtk.main()
