/** Entry of the preload script: puts the bridge on the window as `learningWalk`. Sandboxed, one file, nothing else in it. */
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('learningWalk', createBridge({ ipcRenderer }));
