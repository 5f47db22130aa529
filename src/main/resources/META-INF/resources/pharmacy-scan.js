// The two kinds of scanner at /pharmacy. The page does all its work without this file.
//
// A keyboard scanner types the number and presses Enter: that moves on to the birth date instead of sending half a
// form. The camera shows frames until one has a number of ours in it: read by the browser where it can, else by
// /pharmacy/scan, which keeps nothing. Texts come from the page, in its language.
(() => {
  'use strict';
  const form = document.querySelector('form[data-ask]');
  if (!form) return;
  const number = form.elements.namedItem('patientNumber');
  const birthDate = form.elements.namedItem('birthDate');
  const code = (text) => text.replace(/[\s-]/g, '').toUpperCase();
  const isAuthorization = (text) => code(text).length === 16;
  const isOurs = (text) => /^[0-9A-Z]{10}$|^[0-9A-Z]{16}$/.test(code(text));

  number.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && birthDate.value === '' && !isAuthorization(number.value)) {
      event.preventDefault();
      if (number.value.trim() !== '') birthDate.focus();
    }
  });

  const box = document.querySelector('[data-camera]');
  const open = form.querySelector('[data-scan]');
  if (!box || !open || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return;
  const video = box.querySelector('video');
  const status = box.querySelector('[role=status]');
  const close = box.querySelector('[data-close]');
  const canvas = document.createElement('canvas');
  const LONGEST_SIDE = 960;
  const PAUSE = 250;
  let stream = null;
  open.hidden = false;

  const say = (key) => { status.textContent = key ? box.dataset[key] : ''; };

  const stop = () => {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    video.hidden = true;
    close.hidden = true;
  };

  const take = (text) => {
    stop();
    number.value = text;
    say('found');
    if (isAuthorization(text)) form.requestSubmit();
    else birthDate.focus();
  };

  const ownReader = async () => {
    try {
      if (!('BarcodeDetector' in window)) return null;
      const formats = await window.BarcodeDetector.getSupportedFormats();
      return formats.includes('qr_code') ? new window.BarcodeDetector({ formats: ['qr_code'] }) : null;
    } catch {
      return null;
    }
  };

  const readHere = async (detector) => {
    const codes = await detector.detect(video);
    return codes.map((each) => each.rawValue).find(isOurs) || null;
  };

  const readThere = async () => {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    const frame = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.85); });
    const answer = await fetch('/pharmacy/scan', {
      method: 'POST',
      body: frame,
      headers: { 'Content-Type': 'image/jpeg' },
      credentials: 'same-origin',
    });
    if (!answer.ok) throw new Error('not read');
    return (await answer.json()).number;
  };

  const look = async (detector) => {
    if (!stream) return;
    try {
      const text = video.videoWidth > 0 ? await (detector ? readHere(detector) : readThere()) : null;
      if (text && stream) {
        take(text);
        return;
      }
    } catch {
      stop();
      say('failed');
      return;
    }
    setTimeout(() => look(detector), PAUSE);
  };

  const start = async () => {
    if (stream) return;
    say('starting');
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
    } catch {
      say('refused');
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    close.hidden = false;
    await video.play();
    say('looking');
    look(await ownReader());
  };

  open.addEventListener('click', start);
  close.addEventListener('click', () => { stop(); say(''); number.focus(); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && stream) close.click(); });
  window.addEventListener('pagehide', stop);
})();
