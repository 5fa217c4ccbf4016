
// The names of the vendor's script, done by the vendor's kit.

let frame;

window.BX24 = {
  init: async (ready) => {
    frame = await B24Js.initializeB24Frame();
    ready();
  },
  installFinish: () => frame.installFinish(),
};
